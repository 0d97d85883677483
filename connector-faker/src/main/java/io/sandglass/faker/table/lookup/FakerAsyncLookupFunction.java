package io.sandglass.faker.table.lookup;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.functions.AsyncLookupFunction;
import org.apache.flink.table.functions.FunctionContext;

/**
 * The same for those who ask for it ahead: joins with many requests in flight. A row is made faster than a thread is
 * changed, so each is answered at once.
 */
public final class FakerAsyncLookupFunction extends AsyncLookupFunction {
    private static final long serialVersionUID = 1L;

    private final FakerLookupFunction lookup;

    public FakerAsyncLookupFunction(FakerLookupFunction lookup) {
        this.lookup = lookup;
    }

    @Override
    public void open(FunctionContext context) {
        lookup.open(context);
    }

    @Override
    public void close() {
        lookup.close();
    }

    @Override
    public CompletableFuture<Collection<RowData>> asyncLookup(RowData keyRow) {
        return CompletableFuture.completedFuture(lookup.lookup(keyRow));
    }
}
