package org.bringback.identity.linkage;

import org.bringback.identity.linkage.model.Model;

/** What tables are read for, which says how far weights may depend on them. */
enum Use {
    /** To learn weights from these tables and decide the same tables by them. */
    LEARN,
    /** To learn weights for a model file, by which other tables will be decided. */
    TRAIN,
    /** To decide by weights learnt before: what a pair weighs follows from its two rows and the model alone. */
    SCORE;

    static Use of(Model model) {
        return model.trained().isPresent() ? SCORE : LEARN;
    }
}
