package org.bringback.thai;

import java.util.Optional;

/** A name with its title taken off. */
public record NameParts(Optional<String> titleCode, String rest) {}
