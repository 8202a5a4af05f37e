package org.bringback.table.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;

/** Sentences about whose figures the nation's are made of: a sum without a list, or with an old one, must not look whole. */
final class CompletenessMessages {

    private final ReportInput input;
    private final Map<ListId, Optional<LocalDate>> missing;

    CompletenessMessages(ReportInput input) {
        this.input = input;
        this.missing = input.cohortTables().missingOn(input.asOf());
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    /** How many lists have figures of the day; which are counted with the figures of an earlier day, and which not at all. */
    List<BilingualText> all() {
        int lists = input.agencies().list().size();
        BilingualText day = input.words().date(input.asOf());
        if (isComplete()) {
            return List.of(input.words().get("sentence_complete", "lists", lists, "date", day));
        }
        int delivered = lists - missing.size();
        List<BilingualText> sentences = new ArrayList<>();
        sentences.add(
                delivered == 0
                        ? input.words().get("sentence_nothing_delivered", "date", day)
                        : input.words()
                                .get("sentence_incomplete", "delivered", delivered, "lists", lists, "date", day));
        add("sentence_earlier_figures", missing().filter(this::hasFigures).map(this::withDay), sentences);
        add(
                "sentence_never_delivered",
                missing().filter(agency -> !hasFigures(agency)).map(this::name),
                sentences);
        return sentences;
    }

    private Stream<Agency> missing() {
        return input.agencies().list().stream().filter(agency -> missing.containsKey(agency.list()));
    }

    private boolean hasFigures(Agency agency) {
        return day(agency).isPresent();
    }

    private Optional<LocalDate> day(Agency agency) {
        return missing.getOrDefault(agency.list(), Optional.empty());
    }

    private BilingualText name(Agency agency) {
        return agency.abbreviation(input.asOf());
    }

    private BilingualText withDay(Agency agency) {
        return input.words()
                .get(
                        "list_of_day",
                        "list",
                        name(agency),
                        "date",
                        input.words().date(day(agency).orElseThrow()));
    }

    private void add(String key, Stream<BilingualText> lists, List<BilingualText> sentences) {
        List<BilingualText> names = lists.toList();
        if (!names.isEmpty()) {
            String thai = names.stream().map(BilingualText::thai).collect(Collectors.joining(", "));
            String english = names.stream().map(BilingualText::english).collect(Collectors.joining(", "));
            sentences.add(input.words().get(key, "lists", new BilingualText(thai, english)));
        }
    }
}
