package org.bringback.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimitedLineTest {

    /** Quoting as RFC 4180, section 2, has it; blanks around cells are ours. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            , @ a,b,c            @ a|b|c
            , @ ` a , "b,c" ,`   @ a|b,c|
            ; @ a;b,c            @ a|b,c
            , @ "say ""aye""\",b @ say "aye"|b
            , @ ``               @ ``
            , @ "",x             @ |x
            """)
    void aLineIsTakenApart(char delimiter, String line, String cells) {
        assertThat(String.join("|", DelimitedLine.cells(line, delimiter))).isEqualTo(cells);
    }
}
