package org.bringback.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.Area;
import org.bringback.reference.AreaId;
import org.bringback.reference.Field;
import org.bringback.reference.Layout;
import org.bringback.reference.Level;
import org.bringback.reference.LevelCode;
import org.bringback.reference.Reason;
import org.bringback.reference.ReasonCode;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.Status;
import org.bringback.thai.DateRules;
import org.jspecify.annotations.Nullable;

/** Rows of exports: a person, and where the case stands. */
final class ExportClassifier extends RowClassifier {

    private final ReferenceData reference;
    private final CodeWords words;
    private final ListStatuses statuses;
    private final ParticularsReader particulars;
    private final DateRules events;

    ExportClassifier(FileName name, Layout layout, IntakeRules rules) {
        super(name.name());
        this.reference = rules.reference();
        this.statuses = new ListStatuses(name, rules);
        this.words = new CodeWords(layout, reference.statuses());
        this.particulars = new ParticularsReader(layout, reference, words, name.asOf());
        this.events = DateRules.events(name.asOf());
    }

    @Override
    @Nullable
    TypedRow read(CellReader cells) {
        Particulars who = particulars.read(cells);
        Status status = status(cells);
        LocalDate date = CellDates.day(cells, Field.STATUS_DATE, events);
        ReasonCode reason = reason(cells);
        LevelCode level = level(cells);
        AreaId area = area(cells);
        String forwardedTo = cells.text(Field.FORWARDED_TO);
        if (status == null) {
            return null;
        }
        RowHash hash = new RowHash()
                .add(who)
                .add(status)
                .add(date)
                .add(reason)
                .add(level)
                .add(area)
                .add(forwardedTo);
        return new ExportRow(who, status, date, reason, level, area, forwardedTo, hash.value());
    }

    private @Nullable Status status(CellReader cells) {
        String word = cells.text(Field.STATUS);
        if (word == null) {
            return null;
        }
        Status status = words.status(word);
        if (status == null) {
            String shown = statuses.isWord(word) ? Shown.word(word) : Shown.personal(word);
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
            cells.add(Field.REASON, NoticeCode.UNKNOWN_REASON, "", Shown.word(text));
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
            cells.add(Field.LEVEL, NoticeCode.UNKNOWN_LEVEL, "", Shown.word(text));
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
            cells.add(Field.AREA, NoticeCode.UNKNOWN_AREA, "", Shown.word(text));
        }
        return area.map(Area::id).orElse(null);
    }
}
