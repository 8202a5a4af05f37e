package org.bringback.reference.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures a DHIS2 gets, and under which codes. */
class ExchangeCodesTest {

    private static final String HEADER = "report,topic,line,column,data_element,org_unit,category_option_combo\n";

    @TempDir
    Path jobs;

    private ExchangeCodes codes(String lines) throws IOException {
        Files.createDirectories(jobs.resolve("reference"));
        Files.writeString(jobs.resolve("reference").resolve("dhis2.csv"), HEADER + lines);
        return ExchangeCodes.load(jobs);
    }

    @ParameterizedTest(name = "{0} {1} {2} total {3} {4}: {5}")
    @CsvFileSource(resources = "dhis2-figures.csv", numLinesToSkip = 1)
    void aFigureHasTheCodeOfItsCellOrOfItsTable(
            String report, String topic, String line, boolean total, String column, String code) throws IOException {
        ExchangeCodes codes = codes("""
                national,status,DIED,persons,DEdied,OUnation,
                national,status,TOTAL,persons,DEall,OUnation,COCall
                national,place,*,total,DEall,OU_*,
                national,place,71,total,DEall,OUown,
                national,sex,*,total,DEsex,OUnation,COC*
                """);
        String found = codes.find(report, topic, line, total, column)
                .map(one -> one.dataElement() + " " + one.organisationUnit()
                        + one.combination().map(text -> " " + text).orElse(""))
                .orElse("-");
        assertThat(found).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'national,status,DIED,persons,a,b,\nnational,status,DIED,persons,c,d,', 3",
        "'national,place,*,total,a,b,\nnational,place,71,total,a,b,\nnational,place,*,total,c,d,', 4",
        "'national,status,DIED,persons,,b,', 2",
        "'national,status,DIED,persons,a,,', 2",
        "'national,status,,persons,a,b,', 2",
        "',status,DIED,persons,a,b,', 2"
    })
    void aCellThatIsThereTwiceOrSaysTooLittleIsRefusedWithItsLine(String lines, int line) {
        assertThatThrownBy(() -> codes(lines + "\n"))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.location()).endsWith("dhis2.csv:" + line));
    }

    @Test
    void theTableThatIsShippedIsRead() {
        ExchangeCodes shipped = ExchangeCodes.load(JobsFolder.real());
        assertThat(shipped.find("no-such-report", "status", "DIED", false, "persons"))
                .isEqualTo(Optional.empty());
    }
}
