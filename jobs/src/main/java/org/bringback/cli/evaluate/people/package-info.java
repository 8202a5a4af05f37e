/**
 * Made-up people, their families and a register, with the errors of keyboards, clerks and spreadsheets. Nothing here is
 * shared with the samples or with what reads and links: an engine must not be judged by the errors of its own maker.
 */
@NullMarked
package org.bringback.cli.evaluate.people;

import org.jspecify.annotations.NullMarked;
