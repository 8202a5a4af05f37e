package org.bringback.intake.inbox;

import java.util.Optional;

/**
 * A file found in the inbox.
 *
 * @param name without folder
 * @param sha256 of its content, lower-case hexadecimal
 * @param stable whether it stayed as it was between two looks
 * @param corrects the SHA-256 that a corrected reject workbook carries
 */
public record InboxFile(String name, String sha256, boolean stable, Optional<String> corrects) {}
