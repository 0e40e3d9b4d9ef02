package org.dateline.web;

import java.nio.file.Path;
import org.dateline.store.EventStore;
import org.dateline.store.StoreAddress;
import org.dateline.store.StoreProgress;
import org.dateline.stores.StoreCopy;
import org.dateline.stores.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The web service over an archive of the small world. */
@Configuration
public class ArchiveService extends SmallService {

  @Override
  @Bean
  EventStore eventStore(Path storeFile) {
    super.eventStore(storeFile).close();
    StoreAddress archive = StoreAddress.of("parquet:" + storeFile.resolveSibling("archive"));
    StoreCopy.copy(StoreAddress.of(storeFile), archive, StoreProgress.NONE);
    return Stores.open(archive);
  }
}
