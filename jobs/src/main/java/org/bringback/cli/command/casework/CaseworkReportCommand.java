package org.bringback.cli.command.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.CaseworkOutput;
import org.bringback.cli.output.ExitCode;
import org.bringback.job.casework.AreaCheck;
import org.bringback.job.casework.CaseworkDay;
import org.bringback.job.casework.CaseworkRelease;
import org.bringback.job.casework.CaseworkService;
import org.bringback.job.workspace.Workspace;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casework report}: the centre's summary and the committees' packs. */
@Command(
        name = "report",
        description = "Publishes the centre's summary and a pack for every province's committee.",
        mixinStandardHelpOptions = true)
final class CaseworkReportCommand extends CaseworkCommand {

    @Option(
            names = "--languages",
            split = ",",
            paramLabel = "LANGUAGE",
            description = "Languages of the sheets: th, en; default both.")
    private List<String> languages = List.of();

    @Override
    int run(Workspace workspace, LocalDate day, Path folder, CaseworkOutput said) throws IOException {
        Set<Language> wanted = wanted();
        CaseworkService service = CaseworkService.of(workspace);
        CaseworkDay cases = service.day(day);
        CaseworkRelease release =
                new CaseworkRelease(workspace, service, cases, new AreaCheck(workspace, service).completeness(cases));
        CaseworkRelease.Published published = release.publish(wanted, folder);
        said.published(published);
        return published.withheld() ? ExitCode.WITHHELD : ExitCode.DONE;
    }

    private Set<Language> wanted() {
        if (languages.isEmpty()) {
            return EnumSet.allOf(Language.class);
        }
        Set<Language> wanted = EnumSet.noneOf(Language.class);
        for (String code : languages) {
            wanted.add(Arrays.stream(Language.values())
                    .filter(language -> language.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new UsageException(new BilingualText(
                            "--languages: ไม่มีภาษา " + code + " ให้ใช้ th หรือ en",
                            "--languages: there is no language " + code + "; use th or en"))));
        }
        return wanted;
    }
}
