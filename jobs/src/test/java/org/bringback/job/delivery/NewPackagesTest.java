package org.bringback.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

class NewPackagesTest {

    private static final String REPORT = "national.th.pdf";
    private static final String FIRST = "restricted/packages/msdhs/answer-all-2022-09-23-msdhs-package.xlsx";
    private static final String SECOND = "restricted/packages/msdhs/answer-all-2022-09-23-msdhs-2-package.xlsx";

    private static Delivery.Entry sent(String at, String... names) {
        return entry(DeliveryState.SENT, at, names);
    }

    private static Delivery.Entry entry(DeliveryState state, String at, String... names) {
        return new Delivery.Entry(
                new Delivery(
                        "id" + at,
                        "msdhs",
                        "sftp",
                        new Delivery.Release(LocalDate.of(2022, 9, 23), 1, ""),
                        "",
                        Stream.of(names)
                                .map(name -> new Delivery.SentFile(name, 1, ""))
                                .toList()),
                state,
                "2022-09-24T0" + at + ":00:00+07:00",
                new BilingualText("", ""));
    }

    @Test
    void aFurtherPackageGoesWithoutTheDaysEarlierOne() {
        assertThat(NewPackages.names(List.of(REPORT, FIRST), List.of())).containsExactly(REPORT, FIRST);
        assertThat(NewPackages.names(List.of(REPORT, FIRST, SECOND), List.of(sent("1", REPORT, FIRST))))
                .containsExactly(REPORT, SECOND);
    }

    @Test
    void whereNoneIsNewTheLastParcelIsKnownAgain() {
        assertThat(NewPackages.names(
                        List.of(REPORT, FIRST, SECOND), List.of(sent("2", REPORT, SECOND), sent("1", REPORT, FIRST))))
                .containsExactly(REPORT, SECOND);
        assertThat(NewPackages.names(List.of(REPORT, FIRST, SECOND), List.of(sent("2", FIRST, SECOND))))
                .as("both in one, as before")
                .containsExactly(REPORT, FIRST, SECOND);
    }

    @Test
    void whatCameBackGoesWithTheNextOne() {
        assertThat(NewPackages.names(List.of(FIRST, SECOND), List.of(entry(DeliveryState.BOUNCED, "1", FIRST))))
                .containsExactly(FIRST, SECOND);
        assertThat(NewPackages.names(List.of(FIRST, SECOND), List.of(entry(DeliveryState.UNCERTAIN, "1", FIRST))))
                .as("it may have arrived")
                .containsExactly(SECOND);
    }
}
