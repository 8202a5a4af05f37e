/** Commands, exit codes and what is printed. */
@NullMarked
package org.bringback.cli;

import org.jspecify.annotations.NullMarked;
