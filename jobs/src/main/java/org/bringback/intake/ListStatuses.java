package org.bringback.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.reference.Agency;
import org.bringback.reference.Status;

/** The statuses that a list uses on the day of an export, and which texts are words for a status anywhere. */
final class ListStatuses {

    /** A code of digits such as 202 names nobody; a year of birth has one digit more. */
    private static final String SHORT_CODE = "[0-9]{1,3}";

    private final Agency agency;
    private final LocalDate asOf;
    private final IntakeRules rules;
    private final Set<String> officesWords = new HashSet<>();

    ListStatuses(FileName name, IntakeRules rules) {
        this.agency = rules.agencies().get(name.list().orElseThrow());
        this.asOf = name.asOf();
        this.rules = rules;
        for (Agency any : rules.agencies().list()) {
            any.layout().statusWords().keySet().forEach(word -> officesWords.add(HeaderKey.of(word)));
        }
    }

    boolean isUsed(Status status) {
        return agency.uses(status, asOf);
    }

    /** For a notice. */
    String used() {
        return agency.statuses().keySet().stream()
                .filter(this::isUsed)
                .map(Status::name)
                .collect(Collectors.joining(", "));
    }

    /** Whether any office uses the text as a word for a status. What else stands in such a cell may be a name. */
    boolean isWord(String text) {
        return text.matches(SHORT_CODE)
                || officesWords.contains(HeaderKey.of(text))
                || rules.reference().statuses().find(text).isPresent();
    }
}
