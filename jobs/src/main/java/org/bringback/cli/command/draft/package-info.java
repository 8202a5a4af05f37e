/** Commands that draft settings. */
@NullMarked
package org.bringback.cli.command.draft;

import org.jspecify.annotations.NullMarked;
