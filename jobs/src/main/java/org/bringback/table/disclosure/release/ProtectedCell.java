package org.bringback.table.disclosure.release;

/**
 * One status of one line, as published.
 *
 * @param percent of the line's base; suppressed with its count and with its base
 * @param against the count of the earlier day
 * @param change suppressed when either count is
 */
public record ProtectedCell(
        ProtectedValue persons, ProtectedValue percent, ProtectedValue against, ProtectedValue change) {}
