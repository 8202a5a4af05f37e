package org.bringback.intake.classify;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.intake.row.TypedRow;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Status;
import org.bringback.reference.codes.Statuses;
import org.bringback.thai.date.CenturyRule;
import org.bringback.thai.date.DateRules;
import org.jspecify.annotations.Nullable;

/** Rows of control figures: what was published, as printed. */
final class ControlClassifier extends FieldRowClassifier {

    private static final String TOTAL = "TOTAL";
    private static final int YEARS_AHEAD = 1;

    private final Agencies agencies;
    private final Statuses statuses;
    private final DateRules dates;

    ControlClassifier(FileName name, ReferenceContext referenceContext) {
        super(name);
        this.agencies = referenceContext.agencies();
        this.statuses = referenceContext.reference().statuses();
        LocalDate first = LocalDate.of(2000, 1, 1);
        this.dates = new DateRules(first, name.asOf().plusYears(YEARS_AHEAD), CenturyRule.NEAR_AS_OF, 0, 0);
    }

    @Override
    @Nullable
    TypedRow read(CellReader cells) {
        ListId list = list(cells);
        Optional<Status> status = status(cells);
        LocalDate asOf = CellDates.day(cells, Field.AS_OF, dates);
        Long persons = number(cells, Field.PERSONS);
        String percent = cells.text(Field.PERCENT);
        Long change = number(cells, Field.CHANGE);
        Long remark = number(cells, Field.REMARK_PERSONS);
        if (list == null || asOf == null) {
            cells.require(list == null ? Field.LIST : Field.AS_OF);
            return null;
        }
        return new ControlRow(list, status, asOf, persons, percent, change, remark);
    }

    private @Nullable ListId list(CellReader cells) {
        String text = cells.text(Field.LIST);
        for (Agency agency : agencies.list()) {
            if (agency.list().value().equals(text)) {
                return agency.list();
            }
        }
        if (text != null) {
            String known = agencies.list().stream()
                    .map(agency -> agency.list().value())
                    .collect(Collectors.joining(", "));
            cells.add(Field.LIST, NoticeCode.NO_SUCH_LIST, known, CellExcerpt.personal(text));
        }
        return null;
    }

    private Optional<Status> status(CellReader cells) {
        String text = cells.text(Field.STATUS);
        if (text == null || text.equals(TOTAL)) {
            return Optional.empty();
        }
        Optional<Status> status = statuses.find(text);
        if (status.isEmpty()) {
            cells.add(
                    Field.STATUS, NoticeCode.UNKNOWN_STATUS, TOTAL + ", FOUND_RETURNED, …", CellExcerpt.personal(text));
        }
        return status;
    }

    private static @Nullable Long number(CellReader cells, Field field) {
        String text = cells.text(field);
        if (text == null) {
            return null;
        }
        String digits = text.replace(",", "").replace('−', '-');
        if (!digits.matches("[+-]?[0-9]{1,12}")) {
            cells.add(field, NoticeCode.BAD_NUMBER, "", CellExcerpt.personal(text));
            return null;
        }
        return Long.valueOf(digits);
    }
}
