package org.bringback.interruption;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A write to the database's files, or a sync of any other file, that is about to be done.
 *
 * @param number among all of the night, from 1
 * @param call what Spring Batch's repository is committing in a transaction of its own, such as
 *     {@code createStepExecution}; empty for all other writes
 * @param synced the file or folder that is about to be synced; empty for a write to the database
 */
record DiskWrite(int number, Optional<String> call, Optional<Path> synced) {

    private static final String OPERATOR = "start";

    /** The write to the database of the current thread. */
    static DiskWrite ofThisThread(int number) {
        return new DiskWrite(
                number,
                StackWalker.getInstance()
                        .walk(frames -> frames.dropWhile(
                                        frame -> !frame.getClassName().endsWith(".TransactionInterceptor"))
                                .filter(frame -> frame.getClassName().contains("$Proxy"))
                                .map(StackWalker.StackFrame::getMethodName)
                                .findFirst())
                        .filter(call -> !call.equals(OPERATOR)),
                Optional.empty());
    }

    @Override
    public String toString() {
        return "write " + number + call.map(name -> " in " + name).orElse("")
                + synced.map(path -> " syncing " + path.getFileName()).orElse("");
    }
}
