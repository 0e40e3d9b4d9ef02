/** The command line. */
@NullMarked
package org.dateline.command;

import org.jspecify.annotations.NullMarked;
