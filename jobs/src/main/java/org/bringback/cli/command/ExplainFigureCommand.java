package org.bringback.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.bringback.cli.options.ReferenceContextLoader;
import org.bringback.cli.options.StateOptions;
import org.bringback.cli.options.UsageException;
import org.bringback.cli.output.Console;
import org.bringback.cli.output.ExitCode;
import org.bringback.intake.layout.SheetMask;
import org.bringback.job.audit.AuditEntry;
import org.bringback.job.audit.AuditLedger;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.notice.Mask;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.text.CaseRowCsv;
import org.bringback.status.Precedence;
import org.bringback.table.dimension.Categories;
import org.bringback.table.drilldown.CaseRowStore;
import org.bringback.table.drilldown.CountedCase;
import org.bringback.table.fact.FigureStore;
import org.bringback.text.BilingualText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code explain figure}: the cases that a figure counts, the rows they came from, and why each row counts. */
@Command(
        name = "figure",
        description = "Lists the cases of a figure as CSV, a line each: the row that counts, and why it does.",
        mixinStandardHelpOptions = true)
final class ExplainFigureCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StateOptions state;

    @Mixin
    private FigureQuery query;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many cases; default all.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--rows", description = "Lists the rows that do not count as well.")
    private boolean rows;

    @Option(
            names = "--unmasked",
            description =
                    "Shows IDs, names and birth dates. For the owner of the data; noted in the state's audit.jsonl.")
    private boolean unmasked;

    @Option(names = "--json", description = "Print a list of objects with the columns of the CSV.")
    private boolean json;

    @Override
    public Integer call() throws IOException, StateInUseException {
        if (limit < 0) {
            throw new UsageException(new BilingualText("--limit คือจำนวนรายการ", "--limit is a number of cases"));
        }
        ReferenceContext referenceContext = ReferenceContextLoader.load(Installation.current());
        try (State opened = State.open(state.existing())) {
            List<Status> precedence = referenceContext.reference().statuses().precedence();
            FigureStore figures = new FigureStore(opened.database(), precedence);
            FigureQuery.Answer answer = query.answer(figures, categories(referenceContext), referenceContext);
            if (unmasked) {
                AuditLedger.in(opened.folder())
                        .add(AuditEntry.shown("explain", "explain figure " + answer.reference()));
            }
            SheetMask sheets = new SheetMask(referenceContext.reference().provinces());
            print(
                    sheets,
                    new CaseRowStore(opened.database(), new Precedence(precedence)),
                    answer.cases().stream().limit(limit).toList());
        }
        return ExitCode.DONE;
    }

    private void print(SheetMask sheets, CaseRowStore store, List<CountedCase> cases) throws IOException {
        PrintWriter out = Console.of(spec).out();
        UnaryOperator<String> all = UnaryOperator.identity();
        UnaryOperator<String> shown = unmasked ? all : Mask::shape;
        UnaryOperator<String> sheet = unmasked ? all : sheets::shown;
        if (json) {
            List<Map<String, String>> listed = new ArrayList<>();
            store.rows(cases, row -> {
                if (rows || row.counts()) {
                    listed.add(CaseRowCsv.object(row, shown, sheet));
                }
            });
            Console.of(spec).json(listed);
            return;
        }
        CaseRowCsv csv = new CaseRowCsv(out, shown, sheet);
        store.rows(cases, row -> {
            if (rows || row.counts()) {
                csv.row(row);
            }
        });
        out.flush();
    }

    private static Categories categories(ReferenceContext referenceContext) {
        return Categories.of(
                referenceContext.reference(),
                DisclosureRules.load(Installation.current().jobs()));
    }
}
