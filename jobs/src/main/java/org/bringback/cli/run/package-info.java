/** Commands that work on a state: how they run, and the log and report that are kept of each. */
@NullMarked
package org.bringback.cli.run;

import org.jspecify.annotations.NullMarked;
