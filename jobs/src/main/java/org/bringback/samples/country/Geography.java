package org.bringback.samples.country;

import java.util.List;
import org.bringback.samples.file.SampleCsv;

/** Where people live and where their schools are: real provinces and areas, composed districts and schools. */
public final class Geography {

    private static final int SCHOOLS_PER_PROVINCE = 400;

    private final long seed;
    private final List<SampleArea> areas;
    private final List<String> words = SampleCsv.resource(Geography.class, "place_words.csv").stream()
            .map(row -> row.getOrDefault("word", ""))
            .toList();

    public Geography(long seed, List<SampleArea> areas) {
        this.seed = seed;
        this.areas = areas;
    }

    public Home home(SeededRandom random) {
        SampleArea area = random.pick(areas);
        return new Home(
                area,
                district(area.province(), random),
                random.pick(words),
                random.between(1, 299) + "/" + random.between(1, 9),
                String.valueOf(random.between(1, 15)));
    }

    /** Another place in the same province. */
    public Home neighbour(Home home, SeededRandom random) {
        return new Home(
                home.area(), district(home.province(), random), random.pick(words), home.house(), home.village());
    }

    private String district(SampleProvince province, SeededRandom random) {
        boolean capital = random.hits(0.25) && !province.name().startsWith("กรุงเทพ");
        return capital ? "เมือง" + province.name() : random.pick(words);
    }

    public int schoolNumber(SeededRandom random) {
        return random.between(1, SCHOOLS_PER_PROVINCE);
    }

    public School school(OfficeList list, SampleProvince province, int number) {
        SeededRandom random =
                SeededRandom.of(seed, RandomStream.SCHOOL, list.ordinal(), Integer.parseInt(province.code()), number);
        String name = schoolKind(list) + random.pick(words) + (random.hits(0.5) ? "วิทยา" : "");
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
