package org.bringback.linkage.input;

import org.bringback.linkage.model.LinkageModel;

/** What tables are read for, which says how far weights may depend on them. */
public enum LinkageMode {
    /** To learn weights from these tables and decide the same tables by them. */
    LEARN,
    /** To learn weights for a model file, by which other tables will be decided. */
    TRAIN,
    /** To decide by weights learnt before: what a pair weighs follows from its two rows and the model alone. */
    SCORE;

    public static LinkageMode of(LinkageModel model) {
        return model.trained().isPresent() ? SCORE : LEARN;
    }
}
