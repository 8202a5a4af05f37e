package org.bringback.interruption;

import java.util.Optional;

/**
 * A write to the database's files that is about to be done.
 *
 * @param number among all of the night, from 1
 * @param call what Spring Batch's repository is committing in a transaction of its own, such as
 *     {@code createStepExecution}; empty for all other writes
 */
record DiskWrite(int number, Optional<String> call) {

    private static final String OPERATOR = "start";

    /** The write of the current thread. */
    static DiskWrite ofThisThread(int number) {
        return new DiskWrite(
                number,
                StackWalker.getInstance()
                        .walk(frames -> frames.dropWhile(
                                        frame -> !frame.getClassName().endsWith(".TransactionInterceptor"))
                                .filter(frame -> frame.getClassName().contains("$Proxy"))
                                .map(StackWalker.StackFrame::getMethodName)
                                .findFirst())
                        .filter(call -> !call.equals(OPERATOR)));
    }

    @Override
    public String toString() {
        return "write " + number + call.map(name -> " in " + name).orElse("");
    }
}
