package org.bringback.table.report.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.message.MessageRules;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The product's own rules over small tables, against sentences written by hand. */
class MessagesTest {

    private static final MessageRules RULES = MessageRules.load(
            JobsFolder.real().resolveSibling("report-templates").resolve("messages.yaml"));
    private static final BilingualText ABOVE = text("above");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "messages.csv", numLinesToSkip = 1, delimiter = '|')
    void sentencesSayWhatTheCellsSay(
            String what,
            String kind,
            @Nullable String facts,
            String status,
            @Nullable String lists,
            @Nullable String places,
            @Nullable String english,
            @Nullable String thai) {
        List<ReportTable> tables = new ArrayList<>(List.of(status(status)));
        if (lists != null) {
            tables.add(table("lists", lists, List.of("found_returned_change")));
        }
        if (places != null) {
            tables.add(places(places));
        }
        MessageSubject subject = new MessageSubject(
                tables,
                facts == null ? Set.of() : Set.of(facts.split(" ")),
                ReportRow::head,
                ABOVE,
                Optional.of(new BilingualText("31 พฤษภาคม 2565", "31 May 2022")),
                new BilingualText("สอศ.", "OVEC"));
        List<BilingualText> made = new Messages(RULES, subject).make(kind);

        assertThat(made).extracting(BilingualText::english).containsExactlyElementsOf(sentences(english));
        if (thai != null) {
            assertThat(made).extracting(BilingualText::thai).containsExactlyElementsOf(sentences(thai));
        }
    }

    private static List<String> sentences(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" / "));
    }

    /** Rows of count, percentage and change. */
    private static ReportTable status(String rows) {
        boolean compared = Arrays.stream(rows.split("; ")).anyMatch(row -> row.split(" ").length > 3);
        return table(
                Topic.STATUS, rows, compared ? List.of("persons", "percent", "change") : List.of("persons", "percent"));
    }

    private static ReportTable places(String rows) {
        return table(Topic.ATTENTION, rows, List.of("percent", "chance"));
    }

    private static ReportTable table(String topic, String rows, List<String> columns) {
        List<ReportRow> made = new ArrayList<>();
        for (String row : rows.split("; ")) {
            List<String> words = List.of(row.split(" "));
            List<ReportCell> cells = words.subList(1, words.size()).stream()
                    .map(MessagesTest::cell)
                    .toList();
            boolean total = words.get(0).equals("TOTAL");
            made.add(
                    total
                            ? ReportRow.total(text("all"), cells)
                            : ReportRow.of(words.get(0), text(words.get(0)), cells));
        }
        return new ReportTable(
                new Topic(topic, 0),
                text("title"),
                text("stub"),
                columns.stream()
                        .map(id -> ReportColumn.of(id, text(id), Unit.NUMBER))
                        .toList(),
                made,
                Optional.empty(),
                List.of());
    }

    private static ReportCell cell(String word) {
        return switch (word) {
            case "[c]" -> ReportCell.of(CellSymbol.SUPPRESSED);
            case "[x]" -> ReportCell.of(CellSymbol.NOT_AVAILABLE);
            case "[z]" -> ReportCell.of(CellSymbol.NOT_APPLICABLE);
            case "above" -> ReportCell.of(ABOVE);
            case "within" -> ReportCell.of(text("within"));
            default -> ReportCell.of(new BigDecimal(word));
        };
    }

    private static BilingualText text(String word) {
        return new BilingualText(word, word);
    }
}
