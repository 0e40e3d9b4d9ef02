package org.dateline.command;

import org.dateline.store.StoreAddress;
import org.dateline.store.WrongStoreException;
import org.dateline.stores.Stores;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses the address of a store. */
final class StoreOption implements ITypeConverter<StoreAddress> {

  @Override
  public StoreAddress convert(String value) {
    try {
      return Stores.address(value);
    } catch (WrongStoreException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
