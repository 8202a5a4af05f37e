package org.bringback.job.partition;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** A worker among others: machine and process, and something that no later process has. */
public record WorkerName(String value) {

    private static final int LONGEST_HOST = 20;
    private static final int DIGITS = 6;

    /** This process. */
    public static WorkerName current() {
        return new WorkerName(host() + "-" + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, DIGITS));
    }

    private static String host() {
        try {
            String name = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "");
            return name.substring(0, Math.min(LONGEST_HOST, name.length()));
        } catch (UnknownHostException e) {
            return "host";
        }
    }
}
