package org.bringback.samples;

import java.util.List;

/** Where people live and where their schools are: real provinces and areas, composed districts and schools. */
final class Geography {

    private static final int SCHOOLS_PER_PROVINCE = 400;

    private final long seed;
    private final List<Area> areas;
    private final List<String> words = CsvText.resource("place_words.csv").stream()
            .map(row -> row.getOrDefault("word", ""))
            .toList();

    Geography(long seed, List<Area> areas) {
        this.seed = seed;
        this.areas = areas;
    }

    Home home(Dice dice) {
        Area area = dice.pick(areas);
        return new Home(
                area,
                district(area.province(), dice),
                dice.pick(words),
                dice.between(1, 299) + "/" + dice.between(1, 9),
                String.valueOf(dice.between(1, 15)));
    }

    /** Another place in the same province. */
    Home neighbour(Home home, Dice dice) {
        return new Home(home.area(), district(home.province(), dice), dice.pick(words), home.house(), home.village());
    }

    private String district(Province province, Dice dice) {
        boolean capital = dice.hits(0.25) && !province.name().startsWith("กรุงเทพ");
        return capital ? "เมือง" + province.name() : dice.pick(words);
    }

    int schoolNumber(Dice dice) {
        return dice.between(1, SCHOOLS_PER_PROVINCE);
    }

    School school(OfficeList list, Province province, int number) {
        Dice dice = Dice.of(seed, Purpose.SCHOOL, list.ordinal(), Integer.parseInt(province.code()), number);
        String name = schoolKind(list) + dice.pick(words) + (dice.hits(0.5) ? "วิทยา" : "");
        return new School(list.agency(), province, number, name);
    }

    private static String schoolKind(OfficeList list) {
        return switch (list) {
            case OBEC -> "บ้าน";
            case OVEC -> "วิทยาลัยการอาชีพ";
            case OPEC -> "อนุบาล";
            case NFE, NFE_DISABLED -> "กศน.อำเภอ";
            case BSE -> "ศูนย์การศึกษาพิเศษ";
        };
    }
}
