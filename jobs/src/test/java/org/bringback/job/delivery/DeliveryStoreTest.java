package org.bringback.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bringback.StateRows;
import org.bringback.delivery.outbound.Recipient.Source;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger of deliveries as its tables have it. */
class DeliveryStoreTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2022-06-01T05:00:00.123456+07:00");
    private static final BilingualText ANSWER = new BilingualText("ตอบ", "answer");

    private static StateRows state;
    private static DeliveryStore store;

    @BeforeAll
    static void anEmptyState() {
        state = new StateRows();
        store = new DeliveryStore(state.database());
    }

    @BeforeEach
    void nothingWasSentYet() {
        List.of("delivery_event", "delivery_file", "delivery").forEach(table -> state.sql("delete from " + table));
    }

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2022-" + monthAndDay);
    }

    private static String text(LocalDate day) {
        return day.toString().substring(5);
    }

    private static Delivery delivery(String id, String recipient, String asOf, int revision) {
        String folder = recipient.startsWith("p") ? "programmes/" : recipient.startsWith("c") ? "casework/" : "";
        return new Delivery(
                id,
                recipient,
                "out",
                new Delivery.Release(day(asOf), revision, "f".repeat(64)),
                "c".repeat(64),
                List.of(
                        new Delivery.SentFile(folder + "a.pdf", 1, "a".repeat(64)),
                        new Delivery.SentFile(folder + "b.pdf", 2, "b".repeat(64))));
    }

    private static void tell(@Nullable String told) {
        for (String one : told == null ? new String[0] : told.split(", ")) {
            String[] words = one.split(" ");
            if (words.length > 2) {
                store.begin(delivery(words[0], words[1], words[2], Integer.parseInt(words[3])));
            }
            store.append(words[0], DeliveryState.valueOf(words[words.length - 1]), NOW, ANSWER, Optional.empty());
        }
    }

    private static String days(Source source) {
        return store.days(source).stream()
                .map(day -> text(day.asOf()) + ":" + day.revision())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "ledgers.csv", numLinesToSkip = 1, delimiter = '|')
    void theLastThingThatHappenedIsWhereADeliveryStands(
            String what,
            @Nullable String told,
            @Nullable String stands,
            @Nullable String refused,
            @Nullable String lists,
            @Nullable String programmes) {
        tell(told);
        List<String> standing = new ArrayList<>();
        for (String asOf : new TreeSet<>(state.texts("select as_of from delivery"))) {
            store.list(LocalDate.parse(asOf))
                    .forEach(entry -> standing.add(entry.delivery().id() + ":" + entry.state()));
        }
        assertThat(String.join(" ", standing))
                .as(what)
                .isEqualTo(Optional.ofNullable(stands).orElse(""));
        assertThat(store.refused().stream()
                        .map(one -> text(one.asOf()) + " " + one.recipient())
                        .collect(Collectors.joining(", ")))
                .as(what)
                .isEqualTo(Optional.ofNullable(refused).orElse(""));
        assertThat(days(Source.COHORT))
                .as(what)
                .isEqualTo(Optional.ofNullable(lists).orElse(""));
        assertThat(days(Source.PROGRAMMES))
                .as(what)
                .isEqualTo(Optional.ofNullable(programmes).orElse(""));
        assertThat(store.lastDay().map(DeliveryStoreTest::text))
                .isEqualTo(state.texts("select as_of from delivery").stream()
                        .map(asOf -> text(LocalDate.parse(asOf)))
                        .max(String::compareTo));
    }

    @Test
    void aDeliveryIsReadAsItWasEntered() {
        Delivery entered = delivery("0123", "a", "05-31", 2);
        store.begin(entered);
        store.begin(entered);
        store.append("0123", DeliveryState.SENDING, NOW, ANSWER, Optional.empty());
        assertThat(store.find("01"))
                .containsExactly(
                        new Delivery.Entry(entered, DeliveryState.SENDING, "2022-06-01T05:00:00+07:00", ANSWER));
        assertThat(store.list(DeliveryState.SENDING, DeliveryState.BOUNCED)).hasSize(1);
        assertThat(store.list(DeliveryState.UNCERTAIN)).isEmpty();
        assertThat(state.texts("select name from delivery_file order by number"))
                .containsExactly("a.pdf", "b.pdf");
    }

    @ParameterizedTest
    @CsvSource({"0123, 1", "01, 2", "0, 3", "1, 0", "'', 3"})
    void aDeliveryIsFoundByTheBeginningOfItsNumber(String prefix, int found) {
        for (String id : List.of("0123", "0145", "0023")) {
            tell(id + " a 05-31 1 SENDING");
        }
        assertThat(store.find(prefix)).hasSize(found);
    }

    @Test
    void aLongAnswerIsCutAndAReportIsTakenOnce() {
        store.begin(delivery("1", "a", "05-31", 1));
        BilingualText said = new BilingualText("ก".repeat(501), "a".repeat(500));
        store.append("1", DeliveryState.BOUNCED, NOW, said, Optional.of("d".repeat(64)));
        assertThat(store.find("1").get(0).answer()).isEqualTo(new BilingualText("ก".repeat(500), "a".repeat(500)));
        assertThat(store.knowsReport("d".repeat(64))).isTrue();
        assertThat(store.knowsReport("e".repeat(64))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, COHORT",
        "restricted/rejects.xlsx, COHORT",
        "programmes/a.pdf, PROGRAMMES",
        "casework/a.pdf, CASEWORK",
        "programmes-a.pdf, COHORT",
        "public/programmes/a.pdf, COHORT",
    })
    void theFolderOfAFileSaysOfWhichReleasesItIs(String name, Source source) {
        Delivery.SentFile file = new Delivery.SentFile(name, 1, "");
        Delivery plain = delivery("1", "a", "05-31", 1);
        assertThat(new Delivery("1", "a", "out", plain.release(), "", List.of(file)).source())
                .isEqualTo(source);
        assertThat(new Delivery("1", "a", "out", plain.release(), "", List.of()).source())
                .isEqualTo(Source.COHORT);
    }

    @ParameterizedTest
    @CsvSource({"SENDING, true", "SENT, true", "REFUSED, false", "UNCERTAIN, true", "BOUNCED, true"})
    void onlyWhatWasRefusedCannotHaveArrived(DeliveryState standing, boolean may) {
        assertThat(standing.mayHaveArrived()).isEqualTo(may);
    }
}
