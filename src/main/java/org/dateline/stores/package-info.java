/** Opens, copies and backs up stores of every kind: the one package that knows all kinds. */
@NullMarked
package org.dateline.stores;

import org.jspecify.annotations.NullMarked;
