package org.bringback.thai.name;

import java.util.List;

/**
 * One title as reference data has it.
 *
 * @param code such as {@code BOY}
 * @param spellings the full form and all abbreviations
 */
public record Title(String code, List<String> spellings, TitleSex sex) {

    public Title {
        spellings = List.copyOf(spellings);
    }
}
