package org.bringback.intake.classify;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.intake.layout.HeaderKey;
import org.bringback.intake.submission.FileName;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Status;

/** The statuses that a list uses on the day of an export, and which texts are words for a status anywhere. */
final class ListStatuses {

    /** A code of digits such as 202 names nobody; a year of birth has one digit more. */
    private static final String SHORT_CODE = "[0-9]{1,3}";

    private final Agency agency;
    private final LocalDate asOf;
    private final ReferenceContext referenceContext;
    private final Set<String> officesWords = new HashSet<>();

    ListStatuses(FileName name, ReferenceContext referenceContext) {
        this.agency = referenceContext.agencies().get(name.list().orElseThrow());
        this.asOf = name.asOf();
        this.referenceContext = referenceContext;
        for (Agency any : referenceContext.agencies().list()) {
            any.layouts()
                    .values()
                    .forEach(layout ->
                            layout.statusWords().keySet().forEach(word -> officesWords.add(HeaderKey.of(word))));
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
                || referenceContext.reference().statuses().find(text).isPresent();
    }
}
