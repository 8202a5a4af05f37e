package org.bringback.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.delivery.outbound.Recipient.Condition;
import org.bringback.delivery.outbound.Recipient.Format;
import org.bringback.delivery.outbound.Recipient.Source;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files somebody is sent, and which lists concern him. */
class RecipientTest {

    private static final List<String> OF_PLACES = List.of("programme-a-71.th.pdf", "programme-a-71.en.pdf");

    private static Recipient.Subjects subjects(Source source, String about) {
        boolean nation = false;
        Set<ListId> lists = new LinkedHashSet<>();
        Set<ProvinceCode> provinces = new LinkedHashSet<>();
        Set<AreaId> areas = new LinkedHashSet<>();
        Set<String> own = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        for (String word : about.isEmpty() ? new String[0] : about.split(" ")) {
            if (word.equals("nation")) {
                nation = true;
            } else if (word.startsWith("own=")) {
                own.add(word.substring(4));
            } else if (word.startsWith("place=")) {
                places.add(word.substring(6));
            } else if (word.matches("[0-9]{2}")) {
                provinces.add(new ProvinceCode(word));
            } else if (word.matches("P[0-9]+")) {
                areas.add(new AreaId(word));
            } else {
                lists.add(new ListId(word));
            }
        }
        return new Recipient.Subjects(source, nation, lists, provinces, areas, new ProgrammeStems(own, places));
    }

    private static Recipient recipient(Recipient.Subjects subjects, Recipient.Wishes wishes) {
        return new Recipient(
                "office",
                new BilingualText("ก", "a"),
                "out",
                List.of(),
                subjects,
                new Recipient.Owned(Set.of(), Optional.empty()),
                wishes);
    }

    private static List<Language> languages(String codes) {
        List<Language> languages = new ArrayList<>();
        for (String code : codes.split(" ")) {
            languages.add(Arrays.stream(Language.values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow());
        }
        return languages;
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "recipients.csv", numLinesToSkip = 1, delimiter = '|')
    void whatARecipientIsAboutAndWishesForIsWhatItIsSent(
            String what, Source release, String about, String formats, String languages, String edition, String names) {
        Set<Format> wished = EnumSet.noneOf(Format.class);
        Arrays.stream(formats.split(" ")).map(Format::valueOf).forEach(wished::add);
        Recipient.Wishes wishes = new Recipient.Wishes(Set.of(), wished, languages(languages), edition);
        assertThat(recipient(subjects(release, about), wishes).published(OF_PLACES))
                .as(what)
                .containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "nation, nfe, true",
        "nfe, nfe, true",
        "obec, nfe, false",
        "71, nfe, true",
        "P7101, nfe, true",
        "obec 71, nfe, true",
        "'', nfe, false",
    })
    void placesAndTheNationAreMadeOfAllLists(String about, String list, boolean concerned) {
        assertThat(subjects(Source.COHORT, about).areAbout(new ListId(list))).isEqualTo(concerned);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "nation, false", "nfe, false", "71, false", "P7101, false", "own=a, false", "place=a, true"
    })
    void nobodyMayBeAboutNothing(String about, boolean empty) {
        assertThat(subjects(Source.PROGRAMMES, about).isEmpty()).isEqualTo(empty);
    }

    @ParameterizedTest
    @CsvSource({"ALWAYS, true", "OVERDUE, true", "ON_CHANGE, false", "ON_PROBLEM, false"})
    void anyOfItsConditionsIsEnough(Condition condition, boolean wanted) {
        Recipient.Wishes wishes =
                new Recipient.Wishes(EnumSet.of(Condition.ALWAYS, Condition.OVERDUE), Set.of(), List.of(), "office");
        assertThat(recipient(subjects(Source.COHORT, "nation"), wishes).wants(condition))
                .isEqualTo(wanted);
    }
}
