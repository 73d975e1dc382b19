/** Whether a storage connection string makes the client speak without TLS, as Azurite's does. */
export function namesInsecureEndpoint(connectionString: string): boolean {
  return connectionString
    .split(';')
    .some((part) =>
      /^\s*(TableEndpoint=http:|DefaultEndpointsProtocol=http\s*$|UseDevelopmentStorage=true)/i.test(part),
    );
}
