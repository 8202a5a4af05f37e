package org.bringback.linkage.input;

/** Something a user should know about a run that went on nevertheless. */
public record Remark(String english, String thai) {}
