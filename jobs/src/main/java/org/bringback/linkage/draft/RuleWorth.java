package org.bringback.linkage.draft;

import java.util.List;

/**
 * How many true pairs only one of some blocking rules finds. Rows are careful or careless ones; apart from that, whether two
 * rows that are one agree in a field says nothing of another field.
 */
final class RuleWorth {
    private static final double CARELESS = 0.1;
    /** How often the values of a field agree in two rows that are one, if both hold one. */
    private static final double AGREES = 0.9;

    private static final double AGREES_IF_CARELESS = 0.7;

    private final List<DraftField> fields;

    RuleWorth(List<DraftField> fields) {
        this.fields = fields;
    }

    /** The share of true pairs that agree in the fields of a rule, but not in those of any of the others. */
    double foundOnlyBy(List<DraftField> rule, List<List<DraftField>> others) {
        long[] masks = others.stream().mapToLong(this::mask).toArray();
        return CARELESS * share(0, 0, mask(rule), masks, AGREES_IF_CARELESS)
                + (1 - CARELESS) * share(0, 0, mask(rule), masks, AGREES);
    }

    private long mask(List<DraftField> rule) {
        return rule.stream().mapToLong(field -> 1L << fields.indexOf(field)).sum();
    }

    /** Of the pairs that agree in some of the first fields, the share that the rule finds and no other. */
    private double share(int field, long agreed, long rule, long[] others, double agrees) {
        for (long other : others) {
            if ((agreed & other) == other) {
                return 0;
            }
        }
        if (field == fields.size()) {
            return 1;
        }
        double fill = fields.get(field).fill();
        double both = agrees * fill * fill;
        double same = both * share(field + 1, agreed | 1L << field, rule, others, agrees);
        boolean mustAgree = (rule >>> field & 1) == 1;
        return mustAgree ? same : same + (1 - both) * share(field + 1, agreed, rule, others, agrees);
    }
}
