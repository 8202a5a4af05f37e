package org.bringback.intake.classify;

import java.time.LocalDate;
import org.bringback.intake.row.TypedRow;
import org.bringback.intake.submission.FileName;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;
import org.bringback.thai.date.DateRules;

/** Rows of registers: a person, and on whose roll. */
final class RegisterClassifier extends FieldRowClassifier {

    private final PersonDetailsReader personDetails;
    private final DateRules events;

    RegisterClassifier(FileName name, Layout layout, ReferenceData reference) {
        super(name);
        LayoutVocabulary words = new LayoutVocabulary(layout, reference.statuses());
        this.personDetails = new PersonDetailsReader(layout, reference, words, name.asOf());
        this.events = DateRules.events(name.asOf());
    }

    @Override
    TypedRow read(CellReader cells) {
        PersonDetails person = personDetails.read(cells);
        String list = cells.text(Field.ENROLLED_LIST);
        LocalDate on = CellDates.day(cells, Field.ENROLLED_ON, events);
        long hash = new RowHash().add(person).add(list).add(on).value();
        return new RegisterRow(person, list, on, hash);
    }
}
