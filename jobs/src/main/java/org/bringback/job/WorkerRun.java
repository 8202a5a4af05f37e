package org.bringback.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bringback.job.partition.WorkLoop;
import org.bringback.job.partition.WorkerName;
import org.bringback.job.partition.WorkerSettings;
import org.bringback.job.workspace.Installation;
import org.bringback.job.workspace.Progress;
import org.bringback.job.workspace.SetupException;
import org.bringback.job.workspace.State;
import org.bringback.job.workspace.StateInUseException;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.ReferenceContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Works on partitions that a night on another machine, or in another process, hands out. */
public final class WorkerRun {

    private final Path folder;
    private final WorkerSettings settings;

    /**
     * @param folder for files of this worker's own
     * @throws SetupException when the environment names no server that could be shared
     */
    public WorkerRun(Path folder, Map<String, String> environment) {
        WorkerSettings.requireServer(environment);
        this.folder = folder;
        this.settings = WorkerSettings.of(environment).asWorker();
    }

    /**
     * Works until a limit is reached, or for ever.
     *
     * @param idle how long it waits for work before it leaves
     * @param life how long it takes partitions at all
     * @return how many partitions it did
     * @throws StateInUseException when another process has the folder
     * @throws SetupException when it does not fit to the database, or to the work that waits there
     */
    public int run(
            Installation installation,
            ReferenceContext referenceContext,
            Optional<Duration> idle,
            Optional<Duration> life,
            Progress progress)
            throws IOException, StateInUseException, InterruptedException {
        WorkerName name = WorkerName.current();
        try (State state = State.join(folder, name.value())) {
            Workspace workspace = new Workspace(installation, state, referenceContext);
            try (ConfigurableApplicationContext spring = new BatchRun(workspace, progress, settings, name).start()) {
                return spring.getBean(WorkLoop.class).run(idle, life);
            }
        }
    }
}
