/** What commands print, and their exit codes. */
@NullMarked
package org.bringback.cli.output;

import org.jspecify.annotations.NullMarked;
