package org.bringback.delivery.outbound;

import java.nio.file.Path;

/** A folder from which recipients fetch what is theirs. */
record DropFolderSettings(Path folder) implements ChannelSettings {

    @Override
    public Channel open(Letters letters) {
        return new DropFolderChannel(folder);
    }

    @Override
    public boolean isForPersons() {
        return true;
    }

    @Override
    public boolean needsAddress() {
        return false;
    }
}
