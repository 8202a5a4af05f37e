package org.bringback.job.intake;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.StepExecution;

/**
 * Hands partitions out in the order of their names, which begin with the rank of their file by size: a large file begun
 * last would keep one thread busy while the others have nothing to do.
 */
public record LargestFirstSplitter(StepExecutionSplitter splitter) implements StepExecutionSplitter {

    @Override
    public String getStepName() {
        return splitter.getStepName();
    }

    @Override
    public Set<StepExecution> split(StepExecution whole, int gridSize) throws JobExecutionException {
        return splitter.split(whole, gridSize).stream()
                .sorted(Comparator.comparing(StepExecution::getStepName))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
