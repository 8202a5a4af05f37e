package org.bringback.table.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.reference.agency.ListId;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.message.MessageSubject;
import org.bringback.table.report.message.Messages;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;

/** The sentences that reports begin with, made from their tables by the rules of {@code messages.yaml}. */
final class KeyMessages {

    private final ReportInput input;
    private final CategoryLabels names;

    KeyMessages(ReportInput input) {
        this.input = input;
        this.names = new CategoryLabels(input.reference(), input.words());
    }

    List<BilingualText> national(List<ReportTable> tables) {
        return messages(ReportDefinition.NATIONAL, tables, nationalFacts());
    }

    List<BilingualText> list(List<ReportTable> tables) {
        return messages(ReportDefinition.LIST, tables, Set.of("complete", "comparable"));
    }

    /** Of a province, which counts persons of all lists, or an area, which counts one list's. */
    List<BilingualText> place(ReportDefinition kind, List<ReportTable> tables) {
        List<BilingualText> sentences = new ArrayList<>();
        CompletenessMessages completeness = new CompletenessMessages(input);
        if (kind.equals(ReportDefinition.PROVINCE) && !completeness.isComplete()) {
            sentences.addAll(completeness.all());
        }
        sentences.addAll(messages(kind, tables, nationalFacts()));
        if (isWithoutStatuses(tables)) {
            sentences.add(input.words().get("place_without_statuses"));
        }
        return sentences;
    }

    /** Whether no status of the report's day has a figure but 0, and some are suppressed. */
    private static boolean isWithoutStatuses(List<ReportTable> tables) {
        List<ReportCell> persons = tables.stream()
                .filter(table -> table.topic().isStatus())
                .flatMap(table -> table.rows().stream()
                        .filter(row -> row.weight() == ReportRow.Weight.PLAIN)
                        .flatMap(row -> table.find(row, "persons").stream()))
                .toList();
        return persons.stream().anyMatch(ReportCell::isSuppressed)
                && persons.stream().flatMap(cell -> cell.number().stream()).allMatch(number -> number.signum() == 0);
    }

    private List<BilingualText> messages(ReportDefinition kind, List<ReportTable> tables, Set<String> facts) {
        MessageSubject subject = new MessageSubject(
                tables,
                facts,
                this::name,
                input.words().get("chance_far_above"),
                input.against().map(input.words()::date),
                otherLists());
        return new Messages(input.words().messages(), subject).make(kind.key());
    }

    private BilingualText name(ReportRow row) {
        return names.findPlace(row.id()).orElse(row.head());
    }

    private Set<String> nationalFacts() {
        Set<String> facts = new HashSet<>();
        if (new CompletenessMessages(input).isComplete()) {
            facts.add("complete");
        }
        if (notOnBoth().isEmpty()) {
            facts.add("comparable");
        }
        return facts;
    }

    private Set<ListId> notOnBoth() {
        return input.against()
                .<Set<ListId>>map(day -> input.cohortTables().nation().notOnBoth(input.asOf(), day))
                .orElse(Set.of());
    }

    private BilingualText otherLists() {
        List<BilingualText> names = input.agencies().list().stream()
                .filter(agency -> notOnBoth().contains(agency.list()))
                .map(agency -> agency.abbreviation(input.asOf()))
                .toList();
        return new BilingualText(
                names.stream().map(BilingualText::thai).collect(Collectors.joining(", ")),
                names.stream().map(BilingualText::english).collect(Collectors.joining(", ")));
    }
}
