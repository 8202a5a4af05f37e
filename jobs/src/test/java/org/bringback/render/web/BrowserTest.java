package org.bringback.render.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of pages in a real browser, one for all tests of a class. */
abstract class BrowserTest {

    @TempDir
    static Path folder;

    static PageInBrowser page;

    @BeforeAll
    static void start() throws Exception {
        page = PageInBrowser.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        page.close();
    }
}
