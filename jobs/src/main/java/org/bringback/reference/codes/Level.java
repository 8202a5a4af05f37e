package org.bringback.reference.codes;

import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * A level of schooling.
 *
 * @param youngest whoever is fewer years old cannot be in it; empty where nobody said so
 */
public record Level(LevelCode code, BilingualText label, Optional<Integer> youngest) {}
