package org.bringback.table.report;

import org.bringback.table.report.definition.Topic;

/** Topics of made-up tables. */
public final class Topics {

    public static final Topic STATUS = named("status");
    public static final Topic TRANSITIONS = named("transitions");
    public static final Topic SEX = named("sex");
    public static final Topic AGE = named("age");
    public static final Topic LEVEL = named("level");
    public static final Topic PLACE = named("place");
    public static final Topic REASON = named("reason");
    public static final Topic AGEING = named("ageing");
    public static final Topic ATTENTION = named("attention");
    public static final Topic COMPLETENESS = named("completeness");
    public static final Topic QUALITY = named("quality");
    public static final Topic FINDINGS = named("findings");
    public static final Topic REVISIONS = named("revisions");

    private Topics() {}

    private static Topic named(String word) {
        return Reports.topics().stream()
                .filter(topic -> topic.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
