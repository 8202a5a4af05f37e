package org.bringback.source.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The record with which a zip file ends. Readers look for it from behind and take whatever they find, also where something
 * else follows: the file was then not written as a whole, and its directory may be an older one.
 */
final class ZipEnd {

    private static final int SIGNATURE = 0x06054B50;
    private static final int LENGTH = 22;
    private static final int MAX_COMMENT = 0xFFFF;

    private ZipEnd() {}

    static boolean isAtTheEnd(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - LENGTH - MAX_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - from)).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(from);
            while (tail.hasRemaining() && channel.read(tail) >= 0) {
                // until all is there
            }
            for (int at = tail.position() - LENGTH; at >= 0; at--) {
                int comment = tail.getShort(at + LENGTH - 2) & MAX_COMMENT;
                if (tail.getInt(at) == SIGNATURE && at + LENGTH + comment == tail.position()) {
                    return true;
                }
            }
            return false;
        }
    }
}
