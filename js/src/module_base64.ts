// The module in base64. The build writes it here; from the sources it is empty.

export const MODULE_BASE64: string = '';
