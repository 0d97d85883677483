package io.sandglass.faker.table.lookup;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.functions.AsyncLookupFunction;
import org.apache.flink.table.functions.FunctionContext;

/**
 * A lookup function for Flink's asynchronous joins. It returns completed futures, because generating a row is faster than
 * switching threads.
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
