package org.bringback.job.release;

import java.util.List;
import org.bringback.job.lease.Fence;
import org.bringback.job.lease.WorkContentStore;
import org.bringback.job.partition.SharedWork;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.codes.ProvinceTiles;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.pdf.ReportPdf;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;

/** How a worker prints the sheets of a partition. */
@Configuration(proxyBeanMethods = false)
public class SheetSteps {

    static final String SHEETS = "sheets";

    @Bean(SHEETS)
    Step sheets(JobRepository repository, PlatformTransactionManager transactions, Tasklet printing) {
        return new StepBuilder(SHEETS, repository)
                .tasklet(printing, transactions)
                .build();
    }

    @Bean
    @StepScope
    Tasklet printing(
            ObjectProvider<ReportPdf> templates,
            WorkContentStore workContents,
            Fence fence,
            @Value("#{stepExecution.id}") long partition) {
        return (contribution, chunk) -> {
            ReportPdf pdf = templates.getObject();
            List<byte[]> printed = SheetCodec.decode(workContents.get(partition, SharedWork.GIVEN)).stream()
                    .map(sheet -> pdf.render(sheet.report(), sheet.language()))
                    .toList();
            workContents.write(partition, SharedWork.RESULT, SheetCodec.encodePrinted(printed));
            fence.confirm();
            return RepeatStatus.FINISHED;
        };
    }

    @Bean
    WorkContentStore workContents(Workspace workspace) {
        return new WorkContentStore(workspace.database());
    }

    /** Made once a process, by the first partition: it compiles the templates. */
    @Bean
    @Lazy
    ReportPdf templates(Workspace workspace) {
        return new ReportPdf(
                workspace.installation().templates(),
                DisclosureRules.load(workspace.installation().jobs()),
                ProvinceTiles.load(
                        workspace.installation().jobs(),
                        workspace.referenceContext().reference().provinces()));
    }
}
