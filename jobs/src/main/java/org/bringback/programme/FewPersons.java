package org.bringback.programme;

import java.math.BigDecimal;
import org.bringback.reference.programme.Formula;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.ProgrammeColumns;

/**
 * What is a figure about few persons.
 *
 * @param minimum the smallest number of persons that may be shown
 */
record FewPersons(BigDecimal minimum) {

    static boolean isAboutPersons(Indicator indicator) {
        return indicator.isProtected() || isOfPersons(indicator.formula());
    }

    private static boolean isOfPersons(Formula formula) {
        return formula instanceof Formula.Count count && counts(count.selection())
                || formula instanceof Formula.Share share && counts(share.within())
                || formula instanceof Formula.Rate rate && counts(rate.selection())
                || formula instanceof Formula.MeanDifference;
    }

    private static boolean counts(Formula.Selection selection) {
        return selection.counted().filter(ProgrammeColumns.PERSON::equals).isPresent();
    }

    boolean isFew(BigDecimal persons) {
        return persons.signum() > 0 && persons.compareTo(minimum) < 0;
    }

    /** A count below the minimum, a share whose part, or the rest beside it, is below it, a mean over fewer pairs. */
    boolean isSmall(Formula formula, MeasuredValue measured) {
        if (formula instanceof Formula.Share) {
            return isFew(measured.part()) || isFew(measured.base().subtract(measured.part()));
        }
        return isFew(formula instanceof Formula.MeanDifference ? measured.base() : measured.part());
    }

    /** Whether two figures of the same, at two days, are shown and say that few persons were added or lost. */
    boolean isSmallChange(MeasuredValue one, MeasuredValue other) {
        boolean shown = one.value().isPresent() && other.value().isPresent();
        return shown
                && (isFew(one.part().subtract(other.part()).abs())
                        || isFew(one.base().subtract(other.base()).abs()));
    }
}
