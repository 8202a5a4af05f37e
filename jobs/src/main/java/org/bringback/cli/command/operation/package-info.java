/** Commands for whoever looks after an installation: backups, the ledger of what was done, a night given again. */
@NullMarked
package org.bringback.cli.command.operation;

import org.jspecify.annotations.NullMarked;
