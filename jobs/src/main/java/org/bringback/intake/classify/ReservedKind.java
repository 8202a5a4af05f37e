package org.bringback.intake.classify;

import java.util.List;
import java.util.Set;
import org.bringback.intake.row.RowClassifier;
import org.bringback.intake.sql.RowTable;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.SubmissionKind;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ReferenceContext;

/** A word that no other file may begin with: files of the kind stay in the inbox. */
abstract class ReservedKind implements SubmissionKind {

    @Override
    public final Set<KindTrait> traits() {
        return Set.of(KindTrait.SUPERSEDED);
    }

    @Override
    public final boolean isRead() {
        return false;
    }

    @Override
    public final List<Layout> layouts(FileName name, Agencies agencies) {
        throw notRead();
    }

    @Override
    public final RowClassifier classifier(FileName name, Layout layout, ReferenceContext referenceContext) {
        throw notRead();
    }

    @Override
    public final RowTable<?> table() {
        throw notRead();
    }

    private IllegalStateException notRead() {
        return new IllegalStateException("files of this kind are not read: " + word());
    }
}
