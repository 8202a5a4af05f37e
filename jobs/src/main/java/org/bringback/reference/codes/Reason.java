package org.bringback.reference.codes;

import org.bringback.text.BilingualText;

/**
 * Why a child has not come back.
 *
 * @param group such as {@code poverty}, or {@code NOT_A_DROPOUT} where the reason says that the child is at school
 */
public record Reason(ReasonCode code, BilingualText label, String group) {}
