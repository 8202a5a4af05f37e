package org.bringback.intake.classify;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.TypedRow;
import org.bringback.intake.submission.FileName;
import org.bringback.notice.CellExcerpt;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Level;
import org.bringback.reference.codes.LevelCode;
import org.bringback.reference.codes.Reason;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Status;
import org.bringback.thai.ThaiText;
import org.bringback.thai.date.DateRules;
import org.jspecify.annotations.Nullable;

/** Rows of exports: a person, and where the case stands. */
final class ExportClassifier extends FieldRowClassifier {

    private final ReferenceData reference;
    private final LayoutVocabulary words;
    private final ListStatuses statuses;
    private final PersonDetailsReader personDetails;
    private final DateRules events;

    ExportClassifier(FileName name, Layout layout, ReferenceContext referenceContext) {
        super(name);
        this.reference = referenceContext.reference();
        this.statuses = new ListStatuses(name, referenceContext);
        this.words = new LayoutVocabulary(layout, reference.statuses());
        this.personDetails = new PersonDetailsReader(layout, reference, words, name.asOf());
        this.events = DateRules.events(name.asOf());
    }

    @Override
    @Nullable
    TypedRow read(CellReader cells) {
        PersonDetails person = personDetails.read(cells);
        Status status = status(cells);
        LocalDate date = CellDates.day(cells, Field.STATUS_DATE, events);
        ReasonCode reason = reason(cells);
        LevelCode level = level(cells);
        AreaId area = area(cells);
        String forwardedTo = cells.text(Field.FORWARDED_TO);
        if (status == null) {
            cells.require(Field.STATUS);
            return null;
        }
        RowHash hash = new RowHash()
                .add(person)
                .add(status)
                .add(date)
                .add(reason)
                .add(level)
                .add(area)
                .add(forwardedTo);
        return new ExportRow(person, status, date, reason, level, area, forwardedTo, hash.value());
    }

    @Override
    boolean hasStatus(RawRow row) {
        String word = ThaiText.clean(row.cell(row.columns().indexOf(Field.STATUS)));
        return !word.isEmpty() && words.status(word) != null;
    }

    private @Nullable Status status(CellReader cells) {
        String word = cells.text(Field.STATUS);
        if (word == null) {
            return null;
        }
        Status status = words.status(word);
        if (status == null) {
            String shown = statuses.isWord(word) ? CellExcerpt.text(word) : CellExcerpt.personal(word);
            cells.add(Field.STATUS, NoticeCode.UNKNOWN_STATUS, words.knownStatuses(), shown);
        } else if (!statuses.isUsed(status)) {
            cells.add(Field.STATUS, NoticeCode.STATUS_NOT_USED, statuses.used(), status.name());
        }
        return status;
    }

    private @Nullable ReasonCode reason(CellReader cells) {
        String text = cells.text(Field.REASON);
        if (text == null) {
            return null;
        }
        Optional<Reason> reason = reference.reasons().find(text);
        if (reason.isEmpty()) {
            cells.add(Field.REASON, NoticeCode.UNKNOWN_REASON, "", CellExcerpt.personal(text));
        }
        return reason.map(Reason::code).orElse(null);
    }

    private @Nullable LevelCode level(CellReader cells) {
        String text = cells.text(Field.LEVEL);
        if (text == null) {
            return null;
        }
        Optional<Level> level = reference.levels().find(text);
        if (level.isEmpty()) {
            cells.add(Field.LEVEL, NoticeCode.UNKNOWN_LEVEL, "", CellExcerpt.personal(text));
        }
        return level.map(Level::code).orElse(null);
    }

    private @Nullable AreaId area(CellReader cells) {
        String text = cells.text(Field.AREA);
        if (text == null) {
            return null;
        }
        Optional<Area> area = reference.areas().find(text);
        if (area.isEmpty()) {
            cells.add(Field.AREA, NoticeCode.UNKNOWN_AREA, "", CellExcerpt.personal(text));
        }
        return area.map(Area::id).orElse(null);
    }
}
