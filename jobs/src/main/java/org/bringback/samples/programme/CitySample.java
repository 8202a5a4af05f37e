package org.bringback.samples.programme;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.samples.country.SeededRandom;

/** Learning Cities: places of learning, and who takes part in which course. */
final class CitySample {

    private static final String NAME = "learning-cities";
    private static final List<String> CITIES = List.of("bangkok", "udon-thani", "yala", "trang", "lamphun", "phayao");
    private static final List<String> AGES = List.of("0-14", "15-24", "25-59", "60+");
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 6, 30));

    private record Venue(String venue, String city, String partner) {}

    private record Participation(
            String ref, String city, String course, String sex, String age, String satisfied, LocalDate day) {

        boolean answered() {
            return !satisfied.isEmpty();
        }

        String cohort() {
            return age.equals("60+") ? "older" : age.equals("25-59") ? "working-age" : "young";
        }
    }

    private final SeededRandom chance;
    private final List<Venue> venues = new ArrayList<>();
    private final List<Participation> participations = new ArrayList<>();
    private final Map<String, Long> inhabitants = new HashMap<>();

    CitySample(SeededRandom chance, ProgrammeSamples.Size size) {
        this.chance = chance;
        int person = 0;
        for (String city : CITIES) {
            for (int venue = 1; venue <= 4; venue++) {
                venues.add(new Venue(
                        "แหล่งเรียนรู้สมมุติ " + city + " " + venue,
                        city,
                        chance.hits(0.8) ? "ภาคีสมมุติ " + chance.between(1, 9) : ""));
            }
            inhabitants.put(city, (long) chance.between(20, 90) * 1000);
            for (int i = 0; i < size.persons() * 3; i++) {
                add("SYN-LC%05d".formatted(++person), city);
            }
        }
    }

    private void add(String ref, String city) {
        String sex = chance.pick(List.of("M", "F", "F"));
        String age = chance.pick(AGES);
        int courses = chance.between(1, 3);
        for (int course = 0; course < courses; course++) {
            participations.add(new Participation(
                    ref,
                    city,
                    "หลักสูตรสมมุติ " + chance.between(1, 12),
                    sex,
                    age,
                    chance.hits(0.7) ? Integer.toString(chance.between(2, 5)) : "",
                    chance.day(LocalDate.of(2023, 7, 1), LocalDate.of(2024, 6, 30))));
        }
    }

    void write(SampleBook book) throws IOException {
        for (LocalDate day : DAYS) {
            List<Participation> held = participations.stream()
                    .filter(one -> !one.day().isAfter(day))
                    .toList();
            files(book, day, held);
            figures(book.truth(NAME, day), held);
        }
    }

    private void files(SampleBook book, LocalDate day, List<Participation> held) throws IOException {
        book.file(
                NAME,
                "venues",
                day,
                List.of("venue", "city", "partner"),
                venues.stream()
                        .map(one -> List.of(one.venue(), one.city(), one.partner()))
                        .toList());
        book.file(
                NAME,
                "participants",
                day,
                List.of("participant", "city", "course", "sex", "age_group", "satisfied"),
                held.stream()
                        .map(one -> List.of(one.ref(), one.city(), one.course(), one.sex(), one.age(), one.satisfied()))
                        .toList());
        book.file(
                NAME,
                "inhabitants",
                day,
                List.of("city", "inhabitants", "counted_on", "source"),
                CITIES.stream()
                        .map(city -> List.of(
                                city,
                                String.valueOf(inhabitants.get(city)),
                                "2023-12-31",
                                "ตัวเลขสมมุติ made-up figures"))
                        .toList());
    }

    private void figures(FigureTruth truth, List<Participation> held) {
        truth.count(
                "participants",
                held,
                Participation::ref,
                Map.of("city", Participation::city, "sex", Participation::sex, "age_group", Participation::age));
        truth.rate(
                "participation",
                1,
                held,
                Participation::ref,
                new FigureTruth.Per<>("city", Participation::city, inhabitants));
        truth.rate("venues-rate", 3, venues, Venue::venue, new FigureTruth.Per<>("city", Venue::city, inhabitants));
        truth.sum(
                "inhabitants",
                inhabitants.entrySet(),
                one -> BigDecimal.valueOf(one.getValue()),
                0,
                Map.of("city", Map.Entry::getKey));
        truth.count("courses", held, Participation::course, Map.of("city", Participation::city));
        truth.count("venues", venues, Venue::venue, Map.of("city", Venue::city));
        truth.count(
                "partners",
                venues.stream().filter(one -> !one.partner().isEmpty()).toList(),
                Venue::partner,
                Map.of("city", Venue::city));
        truth.share(
                "satisfied",
                held.stream().filter(Participation::answered).toList(),
                Participation::ref,
                one -> Integer.parseInt(one.satisfied()) >= 4,
                Map.of("city", Participation::city, "cohort", Participation::cohort));
    }
}
