package org.bringback.intake;

import java.time.LocalDate;
import org.bringback.reference.Field;
import org.bringback.reference.Layout;
import org.bringback.reference.ReferenceData;
import org.bringback.thai.DateRules;

/** Rows of registers: a person, and on whose roll. */
final class RegisterClassifier extends RowClassifier {

    private final ParticularsReader particulars;
    private final DateRules events;

    RegisterClassifier(FileName name, Layout layout, ReferenceData reference) {
        super(name.name());
        CodeWords words = new CodeWords(layout, reference.statuses());
        this.particulars = new ParticularsReader(layout, reference, words, name.asOf());
        this.events = DateRules.events(name.asOf());
    }

    @Override
    TypedRow read(CellReader cells) {
        Particulars who = particulars.read(cells);
        String list = cells.text(Field.ENROLLED_LIST);
        LocalDate on = CellDates.day(cells, Field.ENROLLED_ON, events);
        long hash = new RowHash().add(who).add(list).add(on).value();
        return new RegisterRow(who, list, on, hash);
    }
}
