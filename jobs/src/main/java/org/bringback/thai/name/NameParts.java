package org.bringback.thai.name;

import java.util.Optional;

/** A name with its title taken off. */
public record NameParts(Optional<String> titleCode, String rest) {}
